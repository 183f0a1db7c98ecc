import type { OrganisationPlan } from './organisation';
import { inMonths, type Title } from './rows';

const title = (vi: string, en: string): Title => ({ vi, en });

/** The sample province: what the demonstration's stories and the demo data are about is in it. */
export const samplePlan = {
  mailDomain: 'tinh.example',
  divisions: 3,
  unvetted: 3,
  vacantPosts: [
    title('Trưởng phòng Hành chính', 'Head of Administration'),
    title('Trưởng phòng Chuyên môn', 'Head of Professional Services'),
    title('Trưởng phòng Kế hoạch - Tài chính', 'Head of Planning and Finance'),
    title('Trưởng phòng Đào tạo - Hợp tác', 'Head of Training and Cooperation'),
  ],
  departments: [
    {
      ...title('Sở Nội vụ', 'Department of Home Affairs'),
      vacantDeputy: true,
      vacantDivisions: [
        title('Phòng Tổ chức bộ máy', 'Organisation Division'),
        title('Phòng Cải cách hành chính', 'Administrative Reform Division'),
        title('Phòng Việc làm', 'Employment Division'),
        title('Phòng Người có công', 'Meritorious Services Division'),
        title('Phòng Lao động - Tiền lương', 'Labour and Wages Division'),
        title('Phòng Văn thư - Lưu trữ', 'Records and Archives Division'),
        title('Phòng Thi đua - Khen thưởng', 'Emulation and Commendation Division'),
      ],
    },
    {
      ...title('Sở Tài chính', 'Department of Finance'),
      secondTermEnds: inMonths(1),
      vacantDeputy: true,
      vacantDivisions: [
        title('Phòng Quản lý ngân sách', 'Budget Division'),
        title('Phòng Quản lý giá - Công sản', 'Prices and Public Assets Division'),
        title('Phòng Đăng ký kinh doanh', 'Business Registration Division'),
        title('Phòng Đầu tư', 'Investment Division'),
        title('Phòng Tài chính doanh nghiệp', 'Enterprise Finance Division'),
        title('Phòng Tổng hợp - Quy hoạch', 'Planning Synthesis Division'),
        title('Phòng Hợp tác quốc tế', 'International Cooperation Division'),
      ],
    },
  ],
  vacant: [
    title('Sở Xây dựng', 'Department of Construction'),
    title('Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'),
    title('Sở Công Thương', 'Department of Industry and Trade'),
    title('Sở Khoa học và Công nghệ', 'Department of Science and Technology'),
    title('Sở Tư pháp', 'Department of Justice'),
    title('Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'),
    title('Sở Y tế', 'Department of Health'),
    title('Sở Giáo dục và Đào tạo', 'Department of Education and Training'),
    title('Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs'),
    title('Sở Ngoại vụ', 'Department of Foreign Affairs'),
  ],
} satisfies Omit<OrganisationPlan, 'name' | 'rehearsal' | 'definitions' | 'calendars'>;
